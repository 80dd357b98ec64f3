<?php
require 'broadcast_api.php';
parse_str($argv[1] ?? '', $given);
extract($given);

$arguments = array('title'=> 'myrecording', 'media'=> new CURLFile('path/name.wav'));
$result = broadcast_api('Recording_Create', $arguments);
if($result[0] == true) {
$recording_id = $result[1];
print_r($recording_id);
} else {
$errmsg = $result[1];
print_r($errmsg);
}
