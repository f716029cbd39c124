"""statsmodels on the series that bench/fits.ts wrote: python3 arma.py <folder> ARMA. Prints the times as JSON."""

import json
import resource
import sys
import time

import numpy as np
from statsmodels.tsa.statespace.sarimax import SARIMAX

folder = sys.argv[1]
begun = time.perf_counter()
read = [np.fromfile(f"{folder}/series{j}.f64") for j in range(5)]
x, y = np.column_stack(read[:4]), read[4]
ready = time.perf_counter()
SARIMAX(y, exog=x, order=(1, 0, 1)).fit(disp=False).bse
done = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"fit": done - ready, "whole": done - begun, "peak": peak}))
