<?php
// The first step of the guide's section 2, with a file of one's choice.
require 'broadcast_api.php';

$arguments = array(
  'title' => 'myrecording',
  'media' => new CURLFile($argv[1]),
);
$result = broadcast_api('Recording_Create', $arguments);
print_r($result);
?>
