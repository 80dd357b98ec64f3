<?php
// The guide's sample code of Campaign_Status.
require 'broadcast_api.php';
$campaign_id = $argv[1];

$arguments = array('campaign_id'=>$campaign_id);
$result = broadcast_api('Campaign_Status', $arguments);
if($result[0] == true) {
  $status = $result[1];
} else {
  $status = 'Campaign not found';
}
print_r($status);
?>
