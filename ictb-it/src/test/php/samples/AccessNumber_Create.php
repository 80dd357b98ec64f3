<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$accessnumber = array(
'name' => '12345678',
'description' => 'test accessnumber'
);
$arguments = array('accessnumber'=>$accessnumber);
$result = broadcast_api('AccessNumber_Create', $arguments);
if($result[0] == true) {
$accessnumber_id = $result[1];
print_r($accessnumber_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
