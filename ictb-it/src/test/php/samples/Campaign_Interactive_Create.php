<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$campaign = array(
'contact_group_id' => $contact_group_id,
'message' => $message, // recording_id
'extension_key' => '0', // any value from 0 to 7
'extension_id' => $extension_id, // extension_id
);
$arguments = array('campaign'=>$campaign);
$result = broadcast_api('Campaign_Interactive_Create', $arguments);
if($result[0] == true) {
$campaign_id = $result[1];
print_r($campaign_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
