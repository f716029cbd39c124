"""statsmodels on the series of data.ts: python3 arma.py <folder> ARMA. Prints as JSON what the fit took."""

import json
import resource
import sys
import time

import numpy as np
from statsmodels.tsa.statespace.sarimax import SARIMAX

folder = sys.argv[1]
read = [np.fromfile(f"{folder}/series{j}.f64") for j in range(5)]
x, y = np.column_stack(read[:4]), read[4]
ready = time.perf_counter()
SARIMAX(y, exog=x, order=(1, 0, 1)).fit(disp=False).bse
taken = time.perf_counter() - ready
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"fit": taken, "peak": peak, "se": []}))
