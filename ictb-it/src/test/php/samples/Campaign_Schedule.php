<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array(
'campaign_id' => $campaign_id,
'weekdays' => '1,2,3,4,5', // 1 (for sunday) to 7 (for saturday)
'start_time' => array('hour'=>10, 'minute'=>40), // sets start_time = 10:40am
'stop_time' => array('hour'=>18, 'minute'=>20), // sets stop_time = 6:20pm
);
$result = broadcast_api('Campaign_Schedule', $arguments);
$result = $result[1];
print_r($result);
