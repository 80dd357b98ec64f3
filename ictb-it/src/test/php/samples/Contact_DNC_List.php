<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$search = array('email' => '@gmail.com');
$arguments = array('search'=> $search);
$result = broadcast_api('Contact_DNC_List', $arguments);
if($result[0] == true) {
$dnc_list = $result[1];
foreach ($dnc_list as $contact) {
print_r($contact);
}
} else {
$errmsg = $result[1];
print_r($errmsg);
}
