<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array(
'usr_id' => $usr_id,
'value' => 500,
'type' => 'cash',
'description' => 'Paid cash amount');
$result = broadcast_api('User_Payment_Create', $arguments);
if($result[0] == true) {
print_r($result[1]);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
