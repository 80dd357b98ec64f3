<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('name'=> 'mytext', 'description'=> 'mytest', 'data' => 'please call back');
$result = broadcast_api('Text_Create', $arguments);
if($result[0] == true) {
$text_id = $result[1];
print_r($text_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
