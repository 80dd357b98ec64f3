<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$did = array(
'name' => '12345678',
'description' => 'test did'
);
$arguments = array('did'=>$did);
$result = broadcast_api('DID_Create', $arguments);
if($result[0] == true) {
$did_id = $result[1];
print_r($did_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
