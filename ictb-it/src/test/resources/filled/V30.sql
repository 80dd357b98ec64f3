UPDATE trunk SET dtmf_mode = 'inband' LIMIT 1;
