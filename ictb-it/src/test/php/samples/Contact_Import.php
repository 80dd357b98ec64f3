<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('contact_group_id' => $contact_group_id, 'type' => 'file', 'source_file'=> new CURLFile('path/contact.csv'));
$result = broadcast_api('Contact_Import', $arguments);
if($result[0] == true) {
$contact_count = $result[1];
print_r($contact_count);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
