<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('usr_id'=> $usr_id);
$result = broadcast_api('User_Delete', $arguments);
$msg = $result[1];
print_r($msg);
