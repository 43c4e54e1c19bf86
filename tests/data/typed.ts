/**
 * What engineers type, and what they expect first: written from what the projects are, before any ranking was looked at.
 * A row says what must be found, the best of them first; `set` how the words are understood.
 */

/** Query, how it is understood, one of these stands first, all of these are among the first ten. */
export const EXPECTED: readonly (readonly [query: string, set: string, first: string, among: string])[] = [
  ['vector db', 'Topic: Vector database', 'Milvus', 'Milvus, Vald, Vearch, Vespa'],
  ['vectordb', 'Topic: Vector database', 'Milvus', 'Milvus, Vald, Vearch'],
  ['llm', 'Topic: Large language models', 'Transformers', 'Transformers, FlagAI, RWKV'],
  ['llms', 'Topic: Large language models', 'Transformers', 'Transformers, FlagAI, RWKV'],
  ['rag', 'Topic: LLM applications and retrieval-augmented generation', 'LangChain', 'LangChain, Haystack'],
  ['chatbot', 'Topic: Chatbots and conversational AI', 'Rasa', 'Rasa, ParlAI, MindMeld'],
  ['speech recognition', 'Topic: Speech and voice', 'DeepSpeech', 'DeepSpeech, Flashlight'],
  ['speech to text', 'Topic: Speech and voice', 'DeepSpeech', 'DeepSpeech, Flashlight'],
  ['time series', 'Topic: Time series', 'InfluxDB | Prometheus | tsfresh', 'InfluxDB, tsfresh'],
  ['feature store', 'Topic: Feature store', 'Feast', 'Feast, Feathr, OpenMLDB'],
  [
    'model serving',
    'Topic: Model serving',
    'KServe | Triton Inference Server | BentoML',
    'KServe, Seldon Core, BentoML'
  ],
  ['explainable', 'Topic: Explainability', 'SHAP | LIME', 'SHAP, LIME, Captum, AI Explainability 360 Toolkit'],
  ['fairness', 'Topic: Fairness and bias', 'AI Fairness 360 Toolkit | Fairlearn', 'Fairlearn, Aequitas'],
  ['federated', 'Topic: Federated learning', 'FATE | TensorFlow Federated', 'FATE, OpenFL, Substra, PySyft'],
  ['graph database', 'Topic: Graph database', 'JanusGraph | Apache HugeGraph', 'JanusGraph, Apache HugeGraph'],
  ['data labelling', 'Topic: Data labeling and annotation', 'Label Studio', 'Label Studio, doccano'],
  ['k8s', 'Topic: Cluster and resource management', 'Kubernetes', 'Kubernetes, Volcano'],
  ['etl', 'Topic: Data integration and ingestion', 'Apache NiFi | Logstash | Fluentd', 'Apache NiFi, Logstash'],
  ['streaming', 'Topic: Stream processing and messaging', 'Apache Kafka', 'Apache Kafka, Apache Flink, Apache Pulsar'],
  ['quantization', 'Topic: Model compression', 'AIMET', 'AIMET, Neural Network Distiller'],
  ['monitoring', 'Topic: Monitoring and observability', 'Prometheus | Grafana', 'Prometheus, Grafana'],
  ['drift', 'Topic: Data quality and validation', 'whylogs | Great Expectations', 'whylogs, Great Expectations'],
  ['python', 'Language: Python', 'Python', 'Python, PyTorch'],
  ['graduated', 'Stage: Graduated', 'Milvus | ONNX', 'Milvus, ONNX, Horovod'],
  ['sandbox', 'Stage: Sandbox', 'Recommenders', 'Recommenders, FlagAI'],
  ['apache 2', 'License id: Apache-2.0', 'TensorFlow', 'TensorFlow, Kubernetes'],
  ['computer vision', 'Topic: Computer vision', 'OpenCV', 'OpenCV, MediaPipe'],
  ['gpu', 'Topic: GPU and accelerator computing', 'Kompute', 'Kompute, Numba'],
  [
    'notebook',
    'Topic: Notebooks and development environments',
    'Jupyter Notebook',
    'Jupyter Notebook, Apache Zeppelin'
  ],
  ['orchestration', 'Topic: Workflow orchestration', 'Apache Airflow', 'Apache Airflow, Argo, Flyte | Dagster'],
  ['knowledge graph', 'Topic: Graph database', 'JanusGraph', 'JanusGraph, Apache HugeGraph'],
  ['text to speech', 'Topic: Speech and voice', 'DeepSpeech | Flashlight', 'Flashlight'],
  ['c++', 'Language: C++', 'TensorFlow', 'TensorFlow, OpenCV'],
  ['spark', '', 'Apache Spark', 'Apache Spark, Spark NLP'],
  ['kafka', 'Topic: Stream processing and messaging', 'Apache Kafka', 'Apache Kafka'],
  ['tensor', 'Topic: Deep learning framework', 'TensorFlow', 'TensorFlow, TensorBoard'],
  ['vectr database', '', 'Milvus', 'Milvus, Vald'],
  ['mit license', 'License id: MIT', 'LangChain', 'LangChain'],
  ['kserve', 'Topic: Model serving', 'KServe', 'KServe'],
  [
    'graduated vector database apache',
    'Stage: Graduated + Topic: Vector database + License id: Apache-2.0',
    'Milvus',
    'Milvus'
  ],
  ['face recognition', 'Topic: Computer vision', 'OpenCV', 'OpenCV, MediaPipe'],
  ['machine translation', 'Topic: Natural language processing', 'spaCy | CoreNLP | fastText', 'spaCy'],
  ['gan', 'Topic: Image generation', 'Open Model Initiative', 'Open Model Initiative'],
  ['fine-tuning', 'Topic: Large language models', 'Transformers', 'Transformers'],
  ['cdc', 'Topic: Data integration and ingestion', 'Logstash | Fluentd | Apache NiFi', 'Apache NiFi'],
  ['metadata', 'Topic: Data catalog and discovery', 'DataHub | Amundsen', 'DataHub, Amundsen, Egeria'],
  ['deep learning compiler', 'Topic: Compilers', 'ONNX Runtime | Apache TVM', 'Apache TVM, IREE'],
  ['graph', 'Topic: Graph', 'GraphScope | JanusGraph', 'JanusGraph, Apache HugeGraph'],
  ['sklearn', '', 'scikit-learn', 'scikit-learn'],
  ['tf', '', 'TensorFlow', 'TensorFlow'],
  ['python time series permissive', 'Language: Python + Topic: Time series', 'AutoGluon', 'AutoGluon']
];
