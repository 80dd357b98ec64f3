<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array();
$result = broadcast_api('User_List', $arguments);
$msg = $result[1];
print_r($msg);
