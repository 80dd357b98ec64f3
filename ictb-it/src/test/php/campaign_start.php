<?php
// The guide's sample code of Campaign_Start.
require 'broadcast_api.php';
$campaign_id = $argv[1];

$arguments = array('campaign_id'=>$campaign_id);
$result = broadcast_api('Campaign_Start', $arguments);
print_r($result[1]);
?>
