<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$search = array('name' => '4345', 'description' => 'test');
$arguments = array('search'=> $search);
$result = broadcast_api('AccessNumber_List', $arguments);
if($result[0] == true) {
$accessnumber_list = $result[1];
foreach ($accessnumber_list as $accessnumber) {
print_r($accessnumber);
}
} else {
$errmsg = $result[1];
print_r($errmsg);
}
