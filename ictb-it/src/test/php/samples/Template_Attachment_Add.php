<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('name'=> 'test.jpg', 'attachment'=> new CURLFile('path/test.jpg'));
$result = broadcast_api('Template_Attachment_Add', $arguments);
if($result[0] == true) {
$template_attachment_id = $result[1];
print_r($template_attachment_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
