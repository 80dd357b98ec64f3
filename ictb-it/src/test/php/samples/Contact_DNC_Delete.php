<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$number = array(
'1444444444',
'1888654432',
);
$arguments = array('number'=> $number);
$result = broadcast_api('Contact_DNC_Delete', $arguments);
$msg = $result[1];
print_r($msg);
