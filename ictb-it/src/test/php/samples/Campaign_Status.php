<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('campaign_id'=>$campaign_id);
$result = broadcast_api('Campaign_Status', $arguments);
if($result[0] == true) {
$status = $result[1];
} else {
$status = 'Campaign not found';
}
print_r($status);
