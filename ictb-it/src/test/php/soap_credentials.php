<?php
// The ways in which PHP without a WSDL says who calls, and calls by positions: soap_credentials.php USERNAME PASSWORD CAMPAIGN_ID
list(, $username, $password, $campaign) = $argv;
$options = array('location' => 'http://yourwebsite.com/soap', 'uri' => 'urn:mine');

function show($what, $call) {
  try {
    $answer = $call();
    echo "$what ok " . $answer['result'] . "\n";
  } catch (SoapFault $fault) {
    echo "$what {$fault->faultcode}: {$fault->getMessage()}\n";
  }
}

$plain = new SoapClient(null, $options);
$basic = new SoapClient(null, $options + array('login' => $username, 'password' => $password));
$header = new SoapClient(null, $options);
$header->__setSoapHeaders(array(
  new SoapHeader('urn:mine', 'api_username', $username),
  new SoapHeader('urn:mine', 'api_password', $password),
));
$block = new SoapClient(null, $options);
$block->__setSoapHeaders(new SoapHeader('urn:mine', 'login', array('api_username' => $username, 'api_password' => $password), true));

show('positions', function() use ($plain, $username, $password, $campaign) { return $plain->Campaign_Status($username, $password, $campaign); });
show('array', function() use ($plain, $username, $password, $campaign) {
  return $plain->Campaign_Status(array('api_username' => $username, 'api_password' => $password, 'campaign_id' => $campaign));
});
show('basic', function() use ($basic, $campaign) { return $basic->Campaign_Status($campaign); });
show('header', function() use ($header, $campaign) { return $header->Campaign_Status($campaign); });
show('block', function() use ($block, $campaign) { return $block->Campaign_Status($campaign); });
show('nobody', function() use ($plain, $campaign) { return $plain->Campaign_Status(); });
show('wrong', function() use ($plain, $campaign) { return $plain->Campaign_Status('nobody', 'wrong', $campaign); });
show('unknown', function() use ($basic, $campaign) { return $basic->Campaign_Dance($campaign); });
?>
