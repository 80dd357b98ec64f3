<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$user = array(
'username' => $username,
'passwd' =>'test',
'active' => 1,
'role_id' => 2, // role_id for user
'first_name'=> 'Name 1',
'last_name' => 'Test 1',
'company' => 'My company',
);
$arguments = array('user'=> $user);
$result = broadcast_api('User_Create', $arguments);
if($result[0] == true) {
$user_id = $result[1];
print_r($user_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
