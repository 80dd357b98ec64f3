UPDATE attempt SET asterisk = 'berlin' LIMIT 1;
UPDATE trunk SET asterisk = 'asterisk,berlin' LIMIT 1;
