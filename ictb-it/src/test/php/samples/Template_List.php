<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('usr_id'=> $usr_id);
$result = broadcast_api('Template_List', $arguments);
if($result[0] == true) {
$list = $result[1];
} else {
$errmsg = $result[1];
print_r($errmsg);
}
