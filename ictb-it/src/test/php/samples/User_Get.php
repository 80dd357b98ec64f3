<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('search'=> 'email', 'value'=> 'myname@example.org');
$result = broadcast_api('User_Get', $arguments);
if($result[0] == true) {
$result = $result[1];
print_r($result);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
