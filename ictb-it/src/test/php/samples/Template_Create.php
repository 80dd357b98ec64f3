<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array(
'name' => 'mytemplate',
'description' => 'my message',
'subject' => 'A test email',
'body' => '<h1>Only a single Headline</h1>',
'body_alt' => 'Only a single Headline'
);
$result = broadcast_api('Template_Create', $arguments);
if($result[0] == true) {
$template_id = $result[1];
print_r($template_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
