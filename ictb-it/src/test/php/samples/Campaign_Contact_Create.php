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
$arguments = array('contact'=>$contact, 'campaign_id'=>$campaign_id);
$result = broadcast_api('Campaign_Contact_Create', $arguments);
if($result[0] == true) {
$contact_id = $result[1];
} else {
$errmsg = $result[1];
print_r($errmsg);
}
