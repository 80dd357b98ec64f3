<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$contact = array(
'phone' => '12345678',
'first_name'=>'first',
'last_name'=>'last',
'email'=> 'myname@example.org'
);
$arguments = array('contact'=>$contact, 'is_global'=> false);
$result = broadcast_api('Contact_DNC_Create', $arguments);
if($result[0] == true) {
$contact_dnc_id = $result[1];
print_r($contact_dnc_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
