<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('accessnumber_id'=> $accessnumber_id);
$result = broadcast_api('AccessNumber_Delete', $arguments);
$msg = $result[1];
print_r($msg);
