<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$campaign = array(
'contact_group_id' => $contact_group_id,
'message' => $message, // ivrmessage_id
'appointment_type' => 'individual', // or 'group'
'appointment_start_field'=> '1', // or '2' or '3'. Not required if appointment_type=group
'reminder_schedule_time' => '24', // No. of hours. Not required if appointment_type=group
'reminder_expiry' => '2', // No. of hours. Not required if appointment_type=group
);
$arguments = array('campaign'=>$campaign);
$result = broadcast_api('Campaign_AppointmentReminder_Create', $arguments);
if($result[0] == true) {
$campaign_id = $result[1];
print_r($campaign_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
