<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('contact_group'=> array('name' => 'mygroup'));
$result = broadcast_api('Contact_Group_Create', $arguments);
if($result[0] == true) {
$contact_group_id = $result[1];
print_r($contact_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
