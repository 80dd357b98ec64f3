UPDATE campaign SET amd_arguments = '2500,1500,,5000,,,,,' LIMIT 1;
