<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('did_id'=> $did_id);
$result = broadcast_api('DID_Delete', $arguments);
$msg = $result[1];
print_r($msg);
