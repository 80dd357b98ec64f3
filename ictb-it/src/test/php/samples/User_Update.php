<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$user = array(
'username' => $username,
'passwd' =>'test',
'email' => 'myname@example.org',
);
$arguments = array('usr_id' => $usr_id, 'user'=> $user);
$result = broadcast_api('User_Update', $arguments);
if($result[0] == true) {
print_r($result[1]);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
