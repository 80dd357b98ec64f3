<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('login_user' => $login_user, 'login_pass' => $login_pass);
$result = broadcast_api('Account_Session', $arguments);
if($result[0] == true) {
print_r($result[1]);
$session_id = $result[1];
} else {
$errmsg = $result[1];
print_r($errmsg);
}
