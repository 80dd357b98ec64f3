<?php
// The guide's sample code of Campaign_Result.
require 'broadcast_api.php';
$campaign_id = $argv[1];
$usr_id = $argv[2];

$arguments = array('campaign_id'=>$campaign_id, 'usr_id'=>$usr_id, 'status' => 'completed');
$result = broadcast_api('Campaign_Result', $arguments);
if($result[0] == true) {
  $data = $result[1];
  print_r($data);
} else {
  $errmsg = $result[1];
  print_r($errmsg);
}
?>
