<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('contact_id'=> $contact_id);
$result = broadcast_api('Contact_Delete', $arguments);
$msg = $result[1];
print_r($msg);
