<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$search = array('name' => '4345', 'description' => 'test');
$arguments = array('search'=> $search);
$result = broadcast_api('DID_List', $arguments);
if($result[0] == true) {
$did_list = $result[1];
foreach ($did_list as $did) {
print_r($did);
}
} else {
$errmsg = $result[1];
print_r($errmsg);
}
