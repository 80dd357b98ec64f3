<?php
// As printed in the guide's section 1.
function broadcast_api($method, $arguments = array()) {
  // update following with proper access info
  $api_username = 'myuser'; // <=== Username at ICTBroadcast
  $api_password = 'mysecret'; // <=== Password at ICTBroadcast
  $service_url = 'http://yourwebsite.com/rest'; // <=== URL for ICTBroadcast REST APIs

  $post_data = array(
    'api_username' => $api_username,
    'api_password' => $api_password
  );
  $api_url = "$service_url/$method";
  $curl = curl_init($api_url);
  curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
  curl_setopt($curl, CURLOPT_POST, true);
  foreach($arguments as $key => $value) {
    if(is_array($value)){
      $post_data[$key] = json_encode($value);
    } else {
      $post_data[$key] = $value;
    }
  }
  curl_setopt($curl, CURLOPT_POSTFIELDS, $post_data);
  // enable following line in case, having trouble with certificate validation
  // curl_setopt($curl, CURLOPT_SSL_VERIFYPEER, false);
  $curl_response = curl_exec($curl);
  curl_close($curl);
  return json_decode($curl_response);
}
?>
