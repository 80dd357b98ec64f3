<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$campaign = array(
'contact_group_id' => $contact_group_id,
'message' => $message // document_id
);
$arguments = array('campaign'=>$campaign);
$result = broadcast_api('Campaign_Fax_Create', $arguments);
if($result[0] == true) {
$campaign_id = $result[1];
print_r($campaign_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
