<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('campaign_id'=>$campaign_id);
$result = broadcast_api('Campaign_Stop', $arguments);
print_r($result[1]);
