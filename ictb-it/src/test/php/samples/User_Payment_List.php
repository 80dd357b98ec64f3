<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('usr_id'=> $usr_id);
$result = broadcast_api('User_Payment_List', $arguments);
if($result[0] == true) {
$paymentList = $result[1];
foreach ($paymentList as $payment) {
print_r($payment);
}
} else {
$errmsg = $result[1];
print_r($errmsg);
}
