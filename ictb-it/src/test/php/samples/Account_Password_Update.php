<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('usr_id' => $usr_id, 'newpass' => 'newpass', 'pincode' => '2342');
$result = broadcast_api('Account_Password_Update', $arguments);
if($result[0] == true) {
print_r($result[1]);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
