UPDATE ready SET reason = 'retry' LIMIT 1;
