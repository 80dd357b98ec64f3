<?php
// The final code of the guide's section 2 as printed, credentials in the query string, but for one line: see section2.php.
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
if($result[0] == true) {
  $campaign_id = $result[1];
  print_r("Campaign created successfully with ID: " . $campaign_id);
} else {
  $errmsg = $result[1];
  print_r($errmsg);
}

function broadcast_api($method, $arguments = array()) {
  $api_url = 'http://yourwebsite.com/rest';
  $api_username = 'myuser';
  $api_password = 'mysecret';
  $service_url = "$api_url/$method?api_username=$api_username&api_password=$api_password";
  $curl = curl_init($service_url);
  curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
  curl_setopt($curl, CURLOPT_POST, true);
  foreach($arguments as $key=> $value) {
    if(is_array($value)){
      $arguments[$key] = json_encode($value);
    }
  }
  curl_setopt($curl, CURLOPT_POSTFIELDS, $arguments);
  $curl_response = curl_exec($curl);
  curl_close($curl);
  return json_decode($curl_response);
}
?>
