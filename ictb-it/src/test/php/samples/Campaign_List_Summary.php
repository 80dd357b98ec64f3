<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('campaign_id'=>$campaign_id, 'usr_id'=>$usr_id);
$result = broadcast_api('Campaign_List_Summary', $arguments);
if($result[0] == true) {
$data = $result[1];
print_r($data);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
