<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('contact_group_id' => $contact_group_id, 'contact_group'=> array('name' => 'mygroup'));
$result = broadcast_api('Contact_Group_Update', $arguments);
if($result[0] == true) {
print_r("Group updated successfully");
} else {
$errmsg = $result[1];
print_r($errmsg);
}
