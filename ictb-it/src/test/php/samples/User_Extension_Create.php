<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$extension = array(
'name' => '12345',
'secret' =>'test',
);
$arguments = array('usr_id' => $usr_id, 'extension'=> $extension);
$result = broadcast_api('User_Extension_Create', $arguments);
if($result[0] == true) {
print_r($result[1]);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
