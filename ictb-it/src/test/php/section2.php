<?php
// The steps of the guide's section 2 as printed, but for one line: '@test/texi.wav', which PHP 5.4 sent as a file, is a
// mere text since PHP 5.6, and the server refuses it; new CURLFile('test/texi.wav') is what PHP sends as a file today.
require 'broadcast_api.php';

$arguments = array(
  'title' => 'myrecording',
  'media' => new CURLFile('test/texi.wav'),
);
$result = broadcast_api('Recording_Create', $arguments);
$recording_id = $result[1];

$arguments = array('contact_group'=> array('name' => 'mygroup'));
$result = broadcast_api('Contact_Group_Create', $arguments);
$group_id = $result[1];

$contact = array('phone' => '188887212');
$arguments = array('contact'=>$contact, 'contact_group_id'=> $group_id);
$result = broadcast_api('Contact_Create', $arguments);
$contact = $result[1];

$campaign = array(
  'contact_group_id' => $group_id,
  'message' => $recording_id,
);
$arguments = array('campaign'=>$campaign);
$result = broadcast_api('Campaign_Create', $arguments);
$campaign_id = $result[1];
print_r("Campaign created successfully with ID: " . $campaign_id);
?>
