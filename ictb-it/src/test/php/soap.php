<?php
// Calls of every group by PHP's SoapClient: soap.php wsdl|plain 1.1|1.2 USERNAME PASSWORD ADMIN_PASSWORD ID NUMBER
list(, $mode, $version, $username, $password, $adminPassword, $id, $number) = $argv;
ini_set('soap.wsdl_cache_enabled', '0');

$options = array('soap_version' => $version === '1.2' ? SOAP_1_2 : SOAP_1_1);
$client = $mode === 'wsdl'
  ? new SoapClient('http://yourwebsite.com/soap?wsdl', $options)
  : new SoapClient(null, $options + array('location' => 'http://yourwebsite.com/soap', 'uri' => 'urn:ictb'));

function call($method, $arguments = array(), $asAdmin = false) {
  global $client, $mode, $username, $password, $adminPassword;
  $all = array(
    'api_username' => $asAdmin ? 'admin' : $username,
    'api_password' => $asAdmin ? $adminPassword : $password,
  ) + $arguments;
  try {
    if ($mode === 'wsdl') {
      $answer = $client->$method($all);
      $result = isset($answer->result) ? $answer->result : null;
    } else {
      $params = array();
      foreach ($all as $name => $value) {
        $params[] = new SoapParam($value, $name);
      }
      $answer = $client->__soapCall($method, $params);
      $result = is_array($answer) && isset($answer['result']) ? $answer['result'] : null;
    }
    echo "$method ok " . (is_scalar($result) ? $result : json_encode($result)) . "\n";
    return $result;
  } catch (SoapFault $fault) {
    $code = isset($fault->detail->Refusal->code) ? $fault->detail->Refusal->code : 'none';
    echo "$method $code: {$fault->getMessage()}\n";
    return null;
  }
}

// A file: with a WSDL PHP knows that it is to be written in base64.
function content($path) {
  global $mode;
  $bytes = file_get_contents($path);
  return $mode === 'wsdl' ? $bytes : new SoapVar($bytes, XSD_BASE64BINARY);
}

call('Account_Password_Update', array('pincode' => '2342'));
call('Account_Password_Update', array('pincode' => '12ab'));

$group = call('Contact_Group_Create', array('contact_group' => array('name' => 'Größe & <more>')));
call('Contact_Create', array('contact' => array('phone' => '188887212', 'first_name' => 'Zoë'), 'contact_group_id' => $group));
call('Contact_Create', array('contact' => array('phone' => '1888x'), 'contact_group_id' => $group));
call('Contact_Group_List');
call('Contact_List', array('search' => array('first_name' => 'zoë', 'contact_group_id' => $group)));
call('Contact_DNC_Delete', array('number' => array('12345678', '12345679')));

$recording = call('Recording_Create', array('title' => 'myrecording', 'media' => content('test/texi.wav')));
call('Recording_Create', array('title' => "my\u{202e}recording", 'media' => content('test/texi.wav')));
call('Document_List');
call('Document_Create', array('title' => 'mydocument', 'media' => content('test/texi.wav')));

call('Text_Create', array('name' => 'mytext', 'data' => 'please call back €'));
call('Text_Create', array('name' => "my\u{202e}text", 'data' => 'x'));
$template = call('Template_Create', array('name' => 'mytemplate', 'subject' => 's', 'body' => '<p>Hi</p>'));
call('Template_Attachment_Add', array('name' => 'test.jpg', 'file_name' => 'a.jpg', 'attachment' => content('path/test.jpg'), 'template_id' => $template));
call('Template_Create', array('name' => 'mytemplate', 'subject' => 's', 'body' => '[contact:secret]'));

$campaign = call('Campaign_Create', array('campaign' => array('name' => 'mycampaign', 'contact_group_id' => $group, 'message' => $recording)));
call('Campaign_Status', array('campaign_id' => $campaign));
call('Campaign_Status', array('campaign_id' => 987654321));
call('Campaign_List_Summary', array('campaign_id' => $campaign));
call('Campaign_Schedule', array('campaign_id' => $campaign, 'weekdays' => array(1, 7), 'start_time' => array('hour' => 8, 'minute' => 30)));

$flow = array('start' => 'hello', 'nodes' => array(
  'hello' => array('type' => 'menu', 'recording_id' => $recording, 'keys' => array('1' => 'bye', '2' => 'bye'), 'next' => 'bye'),
  'bye' => array('type' => 'hangup')));
$ivr = call('IVR_Create', array('ivr' => array('name' => 'myivr', 'data' => $flow)));
call('IVR_Create', array('ivr' => array('name' => 'myivr', 'data' => array('start' => 'a', 'nodes' => array('a' => array('type' => 'dance'))))));
$answer = call('IVR_Get', array('ivr_id' => $ivr));

$parts = array(array('type' => 'recording', 'recording_id' => $recording), array('type' => 'say', 'kind' => 'date', 'value' => '[contact:custom1]'));
call('Message_Create', array('message' => array('name' => 'mymessage', 'parts' => $parts)));
call('Message_Create', array('message' => array('name' => 'mymessage', 'parts' => array(array('type' => 'sing')))));

call('User_Credit_Get', array('usr_id' => $id), true);
call('User_Credit_Get', array('usr_id' => 1));
call('DID_Create', array('did' => array('name' => $number, 'description' => 'mine')), true);
call('DID_Create', array('did' => array('name' => $number)), true);
call('AccessNumber_Create', array('accessnumber' => array('name' => $number)), true);
call('AccessNumber_Create', array('accessnumber' => array('name' => $number)), true);

$username = 'nobody';
call('Campaign_List');
?>
