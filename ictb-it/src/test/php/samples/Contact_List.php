<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$search = array('email' => '@gmail.com', 'contact_group_id' => $contact_group_id);
$arguments = array('search'=> $search);
$result = broadcast_api('Contact_List', $arguments);
if($result[0] == true) {
$contact_list = $result[1];
foreach ($contact_list as $contact) {
print_r($contact);
}
} else {
$errmsg = $result[1];
print_r($errmsg);
}
